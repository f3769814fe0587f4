package nl.klankbord.intake.attachments;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.edge.Problem;
import nl.klankbord.intake.platform.Refusals;

/** Takes one part. The same bytes again are fine, other bytes are not: a part never changes (KB-37). */
@ApplicationScoped
public class UploadPart {
    private final Attachments attachments;
    private final AttachmentParts parts;

    UploadPart(Attachments attachments, AttachmentParts parts) {
        this.attachments = attachments;
        this.parts = parts;
    }

    @WithTransaction
    public Uni<Void> upload(Place place, int part, byte[] bytes) {
        if (bytes.length == 0 || bytes.length != place.lengthOf(part)) {
            return Uni.createFrom().failure(Problem.invalid());
        }
        return begin(place)
                .chain(() -> parts.store(place, part, bytes))
                .chain(stored -> stored ? Uni.createFrom().item(true) : parts.holds(place, part, bytes))
                .invoke(same -> {
                    if (!same) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    /** Makes the place for an attachment before its first part, or finds it made for the same length. */
    @WithTransaction
    public Uni<Void> begin(Place place) {
        return attachments
                .begin(place)
                .chain(begun -> begun
                        ? attachments.isWithinBudget(place.mailbox()).invoke(within -> {
                            if (!within) throw Refusals.budgetSpent();
                        })
                        : attachments
                                .length(place.mailbox(), place.attachment())
                                .map(length -> {
                                    if (length.orElse(-1) != place.length()) throw Problem.conflict();
                                    return true;
                                }))
                .replaceWithVoid();
    }
}
