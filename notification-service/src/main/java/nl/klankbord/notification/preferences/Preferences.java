package nl.klankbord.notification.preferences;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.notification.wording.NoticeLanguage;
import nl.klankbord.protocol.wire.PersonId;

/** What each person wants. Everything here runs in the transaction that is open. */
@ApplicationScoped
public class Preferences {
    private static final String FIND = """
            select version || ' ' || coalesce(language, '-') || ' ' || unwanted from preferences where person_id = ?1""";

    private static final String INSERT = """
            insert into preferences (person_id, version, language, unwanted) values (?1, 1, nullif(?2, ''), ?3)
            on conflict do nothing returning '1'""";

    private static final String UPDATE = """
            update preferences set version = version + 1, language = nullif(?3, ''), unwanted = ?4
            where person_id = ?1 and version = ?2 returning '1'""";

    /** What somebody wants; before they said anything, every mail in the language of the sign-in system. */
    public Uni<Preference> of(PersonId person) {
        return Sql.texts(FIND, person.value())
                .map(rows -> rows.stream().findFirst().map(Preference::read).orElse(Preference.NONE));
    }

    /** The language that somebody chose. */
    public Uni<Optional<NoticeLanguage>> languageOf(PersonId person) {
        return of(person).map(preference -> Optional.ofNullable(preference.language()));
    }

    /** False if somebody else changed it meanwhile. */
    public Uni<Boolean> change(PersonId person, Preference from, Preference wanted) {
        var language = wanted.language() == null ? "" : wanted.language().code();
        var unwanted = (short) wanted.unwanted();
        var changed = from.version() == 0
                ? Sql.texts(INSERT, person.value(), language, unwanted)
                : Sql.texts(UPDATE, person.value(), from.version(), language, unwanted);
        return changed.map(rows -> !rows.isEmpty());
    }
}
