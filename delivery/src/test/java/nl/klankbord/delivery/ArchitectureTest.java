package nl.klankbord.delivery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import nl.klankbord.rules.ServicePromises;

@AnalyzeClasses(packages = "nl.klankbord.delivery", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServicePromises.class);

    /** An event is bytes with an id, a type and a key; what it says is the business of its consumers. */
    @ArchTest
    static final ArchRule eventsAreOpaque =
            noClasses().should().dependOnClassesThat().resideInAPackage("nl.klankbord.protocol.events");

    @ArchTest
    static final ArchRule relayAndInboxDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..inbox..");
}
