package nl.klankbord.intake.conversations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one conversation takes in a day. A returning code is never refused; only what it posts can be. */
@ConfigMapping(prefix = "klankbord.conversations")
interface ConversationSettings {
    /** Messages a day in one direction. */
    @WithDefault("500")
    int messagesPerDay();

    /** Messages a day to a mailbox in which no advisor has ever written: every browser of an advisor opens them all. */
    @WithDefault("50")
    int messagesUnanswered();

    /** New epochs a day; a change of readers or a new week starts one. */
    @WithDefault("20")
    int epochsPerDay();
}
