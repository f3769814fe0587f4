package nl.klankbord.casework.practice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.signin.SignedIn;

/** Lines of the log about what the signed-in manager does (SEC-4); inside the caller's transaction. */
@ApplicationScoped
public class ManagerActs {
    private final Managers managers;
    private final AuditLog auditLog;
    private final SignedIn manager;

    ManagerActs(Managers managers, AuditLog auditLog, SignedIn manager) {
        this.managers = managers;
        this.auditLog = auditLog;
        this.manager = manager;
    }

    /** Adds one. A manager whom the practice has not admitted as a person has no name in it. */
    public Uni<Void> log(PracticeId practice, AuditAction action, UUID object) {
        return managers.acting(manager.subject())
                .chain(actor -> auditLog.write(new Act(practice, actor.orElse(null), action, object)));
    }
}
