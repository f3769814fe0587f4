package nl.klankbord.casework.threads;

import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.FeedbackGiven;

/** Officers said what happens. */
@Singleton
class OnFeedbackGiven extends ThreadNews<FeedbackGiven> {
    OnFeedbackGiven(WakeAuthor wakeAuthor) {
        super(wakeAuthor, FeedbackGiven.class, FeedbackGiven::author);
    }
}
