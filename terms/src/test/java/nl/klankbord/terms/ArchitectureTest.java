package nl.klankbord.terms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import nl.klankbord.rules.ServicePromises;

@AnalyzeClasses(packages = "nl.klankbord.terms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServicePromises.class);

    /** Days know neither a mailbox nor a case. */
    @ArchTest
    static final ArchRule nothingOfTheProtocolIsKnown =
            noClasses().should().dependOnClassesThat().resideInAPackage("nl.klankbord.protocol..");
}
