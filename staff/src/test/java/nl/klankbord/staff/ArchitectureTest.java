package nl.klankbord.staff;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import nl.klankbord.rules.ServicePromises;

@AnalyzeClasses(packages = "nl.klankbord.staff", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServicePromises.class);

    /** Which facts are told, and how things are addressed, is said by each service. */
    @ArchTest
    static final ArchRule eventsAndAddressesAreTheServices = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.klankbord.protocol.events..")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.Path");
}
