package nl.klankbord.notification.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.klankbord.edge.Problem;
import nl.klankbord.notification.bulletin.Bulletin;
import nl.klankbord.notification.bulletin.LawItem;
import nl.klankbord.notification.calendars.CalendarFeeds;
import nl.klankbord.notification.calendars.CalendarFile;
import nl.klankbord.notification.calendars.TermDays;
import nl.klankbord.notification.preferences.Preference;
import nl.klankbord.notification.preferences.Preferences;
import nl.klankbord.notification.wording.NoticeLanguage;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** What staff can ask this service, whichever app they use. Everything runs in the transaction that is open. */
@ApplicationScoped
class Desk {
    private static final Pattern TAG = Pattern.compile("\"[0-9]{1,9}\"");
    private static final int DAYS_SHOWN_LATER = 31;

    private final Preferences preferences;
    private final CalendarFeeds feeds;
    private final TermDays terms;
    private final Bulletin bulletin;
    private final Clock clock;

    Desk(Preferences preferences, CalendarFeeds feeds, TermDays terms, Bulletin bulletin, Clock clock) {
        this.preferences = preferences;
        this.feeds = feeds;
        this.terms = terms;
        this.bulletin = bulletin;
        this.clock = clock;
    }

    /**
     * What somebody has chosen.
     *
     * @param tag the version, as an ETag
     * @param settings the rest
     */
    record Tagged(String tag, NoticeSettings settings) {}

    Uni<Tagged> settings(PersonId person) {
        return preferences
                .of(person)
                .chain(preference -> feeds.since(person)
                        .map(since ->
                                new Tagged(tagOf(preference), NoticeSettings.of(preference, since.orElse(null)))));
    }

    /** Refused for a reason that is nobody's to switch off. */
    Uni<Void> change(PersonId person, @Nullable String ifMatch, WantedMails wanted) {
        if (wanted.unwanted().stream().anyMatch(reason -> !reason.mayBeUnwanted()))
            throw Problem.invalid("/unwanted", "fixed");
        return preferences.of(person).chain(preference -> {
            if (ifMatch == null) throw Problem.preconditionRequired();
            if (!TAG.matcher(ifMatch).matches() || !ifMatch.equals(tagOf(preference)))
                throw Problem.stale(tagOf(preference));
            return preferences
                    .change(person, preference, new Preference(0, wanted.language(), wanted.bits()))
                    .invoke(changed -> {
                        if (!changed) throw Problem.conflict();
                    })
                    .replaceWithVoid();
        });
    }

    Uni<String> newCalendar(PersonId person) {
        return feeds.renew(person, today());
    }

    Uni<Void> noCalendar(PersonId person) {
        return feeds.revoke(person);
    }

    /** The calendar behind a secret; any other text is not there. */
    Uni<String> calendar(String secret) {
        return feeds.owner(secret)
                .map(owner -> owner.orElseThrow(Problem::notFound))
                .chain(owner -> preferences
                        .languageOf(owner)
                        .chain(language -> terms.of(owner, today().minusDays(DAYS_SHOWN_LATER))
                                .map(days -> CalendarFile.of(owner, days, language.orElse(NoticeLanguage.NL)))));
    }

    List<LawItem> news() {
        return bulletin.on(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EventCodec.ZONE);
    }

    private static String tagOf(Preference preference) {
        return "\"" + preference.version() + "\"";
    }
}
