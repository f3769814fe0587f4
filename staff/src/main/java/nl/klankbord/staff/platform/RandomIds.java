package nl.klankbord.staff.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Draws ids that tell nothing: neither a time nor an order. */
@ApplicationScoped
public class RandomIds {
    /** A new id. */
    public UUID next() {
        return UUID.randomUUID();
    }
}
