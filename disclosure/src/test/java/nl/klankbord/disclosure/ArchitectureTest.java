package nl.klankbord.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.klankbord.disclosure", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Rules that an auditor reads need no framework, and no clock and no chance may decide what is shown. */
    @ArchTest
    static final ArchRule nothingButTheLanguage = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.klankbord.disclosure..", "java.lang..", "java.util..", "java.time..", "org.jspecify..");
}
