package nl.klankbord.reporting;

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

/** What reporting-service promises: those of every service, that it dates nothing, and that it knows no case. */
@AnalyzeClasses(packages = "nl.klankbord.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServicePromises.class);

    /** Threads are caused by reporters, so entities hold days. Sessions of staff are no entities. */
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

    /** Nothing here could lead from an escalation to a case or a mailbox (KB-67). A count of cases names none. */
    @ArchTest
    static final ArchRule nothingOfACase = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("nl\\.klankbord\\.protocol\\.(wire\\.(CaseId|Mailbox\\w+)|events\\.Case(?!sWorked)\\w+)");
}
