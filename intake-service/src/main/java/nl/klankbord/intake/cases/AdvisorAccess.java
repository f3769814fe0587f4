package nl.klankbord.intake.cases;

import java.util.List;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;

/** The right of an advisor to one conversation, by the keys for which a grant was released. Only {@link Cases} gives it. */
public final class AdvisorAccess {
    private final MailboxId mailbox;
    private final List<Seat> seats;

    AdvisorAccess(MailboxId mailbox, List<Seat> seats) {
        this.mailbox = mailbox;
        this.seats = List.copyOf(seats);
    }

    public MailboxId mailbox() {
        return mailbox;
    }

    public List<Kid> kids() {
        return seats.stream().map(Seat::kid).toList();
    }

    /** The newest epoch this advisor was granted. */
    public int epoch() {
        return seats.get(0).epoch();
    }

    /** The key for which that was. */
    public Kid kid() {
        return seats.get(0).kid();
    }

    /** One key of the advisor and the newest epoch released for it. */
    record Seat(Kid kid, int epoch) {}
}
