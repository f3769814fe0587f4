package nl.klankbord.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import nl.klankbord.rules.ServicePromises;

/** What notification-service promises: what every service does, and that it cannot tell what waits. */
@AnalyzeClasses(packages = "nl.klankbord.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServicePromises.class);

    /** The events name mailbox and channel; nothing here looks at them. */
    @ArchTest
    static final ArchRule nobodyReadsTheMailbox = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("nl\\.klankbord\\.protocol\\.wire\\.(MailboxId|ChannelId|OrganisationId|Sealed.*)");

    /** Only the mail feature speaks to the sign-in system and to mail servers. */
    @ArchTest
    static final ArchRule addressesStayInMails = noClasses()
            .that()
            .resideOutsideOfPackage("..mails..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.mailer..", "io.quarkus.oidc.client..");

    /** What a reporter causes is stored by day. */
    @ArchTest
    static final ArchRule daysNotMoments = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .haveRawType(Instant.class)
            .orShould()
            .haveRawType(OffsetDateTime.class)
            .orShould()
            .haveRawType(LocalDateTime.class)
            .orShould()
            .haveRawType(ZonedDateTime.class);
}
