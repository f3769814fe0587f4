package nl.klankbord.edge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import nl.klankbord.rules.ServicePromises;

@AnalyzeClasses(packages = "nl.klankbord.edge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServicePromises.class);

    /** Of what is sealed, the edge knows only how it is refused. */
    @ArchTest
    static final ArchRule nothingSealedIsKnown = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("nl.klankbord.protocol.wire..")
                    .and(nameMatching("(?!.*\\.(RefusedInput|MalformedWire|NotAuthentic)$).*")));

    /** That a database is away may be recognised. */
    @ArchTest
    static final ArchRule nothingIsStored = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "jakarta.persistence..", "org.hibernate.reactive..", "io.vertx.sqlclient..", "java.sql..")
                    .and(nameMatching("(?!.*\\.ClosedConnectionException$).*")));
}
