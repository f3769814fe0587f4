package nl.klankbord.casework.threads;

import jakarta.inject.Singleton;
import nl.klankbord.protocol.events.QuestionAsked;

/** Officers wrote. */
@Singleton
class OnQuestionAsked extends ThreadNews<QuestionAsked> {
    OnQuestionAsked(WakeAuthor wakeAuthor) {
        super(wakeAuthor, QuestionAsked.class, QuestionAsked::author);
    }
}
