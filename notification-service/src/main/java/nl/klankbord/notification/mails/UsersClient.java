package nl.klankbord.notification.mails;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klankbord.notification.wording.NoticeLanguage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The people of the sign-in system, as its administration shows them. */
@Path("/users")
@RegisterRestClient(configKey = "keycloak")
interface UsersClient {
    /** What a mail needs; the rest is not read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(
            boolean enabled,
            @Nullable String email,
            @Nullable Map<String, List<String>> attributes) {
        Optional<Recipient> recipient() {
            if (!enabled || email == null || email.isBlank()) return Optional.empty();
            return Optional.of(new Recipient(email, NoticeLanguage.of(attributes == null ? Map.of() : attributes)));
        }

        /** An address and a language are nobody's business. */
        @Override
        public String toString() {
            return "User";
        }
    }

    /** Somebody by their subject. */
    @GET
    @Path("/{subject}")
    Uni<User> get(@PathParam("subject") String subject, @HeaderParam("Authorization") String credential);

    /** Keeps HTTP out of the rest. */
    @ClientExceptionMapper
    static @Nullable RuntimeException read(Response response) {
        return response.getStatus() == 404 ? new UnknownUser() : null;
    }
}
