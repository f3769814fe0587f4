package nl.klankbord.staff.signin;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** For whom a staff service is; each says it in its own configuration. */
@ConfigMapping(prefix = "klankbord.staff")
interface SignInSettings {
    /** The audience in its addresses. */
    String audience();

    /** The roles that mean something there. */
    List<String> roles();
}
