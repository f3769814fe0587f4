package nl.klankbord.intake.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.intake.conversations.Messages.Posted;
import nl.klankbord.intake.mailboxes.Mailbox;

/** Hands out what a reader lacks, page by page. */
@ApplicationScoped
class ReadConversation {
    private final Messages messages;

    ReadConversation(Messages messages) {
        this.messages = messages;
    }

    Uni<Page> after(Mailbox mailbox, Held held, int limit) {
        return messages.after(mailbox, held, limit).map(found -> new Page(found, isMore(mailbox, held, found)));
    }

    private static boolean isMore(Mailbox mailbox, Held held, List<Posted> found) {
        var r2a = held.r2a();
        var a2r = held.a2r();
        for (var posted : found) {
            if (posted.direction() == 1) r2a = posted.seq();
            else a2r = posted.seq();
        }
        return r2a < mailbox.reporter().seq() || a2r < mailbox.advisor().seq();
    }

    record Page(List<Posted> messages, boolean more) {}
}
