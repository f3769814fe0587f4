package nl.klankbord.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import nl.klankbord.rules.ServicePromises;

/** What case-service promises: those of every service, and that it neither dates nor keeps what passes through it. */
@AnalyzeClasses(packages = "nl.klankbord.casework", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServicePromises.class);

    /** Cases are caused by reporters, so entities hold days. Sessions of staff are no entities. */
    @ArchTest
    static final ArchRule daysNotMoments = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveRawType(Instant.class)
            .orShould()
            .haveRawType(OffsetDateTime.class)
            .orShould()
            .haveRawType(LocalDateTime.class)
            .orShould()
            .haveRawType(ZonedDateTime.class);

    /** A forward adds nothing, stores nothing and logs nothing. */
    @ArchTest
    static final ArchRule forwardsLeaveNoTrace = noClasses()
            .that()
            .resideInAPackage("..forwarding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus.hibernate..",
                    "io.vertx.sqlclient..",
                    "nl.klankbord.delivery..",
                    "org.jboss.logging..",
                    "java.util.logging..",
                    "io.micrometer..");

    /** Practice managers never see a case: nothing of theirs reaches one. */
    @ArchTest
    static final ArchRule practiceKnowsNoCase = noClasses()
            .that()
            .haveSimpleNameStartingWith("Practice")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.klankbord.casework.cases..");

    /** Sealed messages and grants pass through here and are never understood. */
    @ArchTest
    static final ArchRule conversationsStayClosed = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("nl\\.klankbord\\.protocol\\.wire\\.(SealedMessage|Grant|MailboxKey)");
}
