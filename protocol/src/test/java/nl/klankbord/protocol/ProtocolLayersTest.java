package nl.klankbord.protocol;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What a service has on its class path cannot open anything (KB-65). */
@AnalyzeClasses(packages = "nl.klankbord.protocol", importOptions = ImportOption.DoNotIncludeTests.class)
class ProtocolLayersTest {
    /** Verification, hashing and MACs. A new name here is a review. */
    private static final Set<String> CRYPTOGRAPHY_OF_THE_WIRE =
            Set.of("org.bouncycastle.math.ec.rfc8032.Ed25519", "javax.crypto.Mac", "javax.crypto.spec.SecretKeySpec");

    @ArchTest
    static final ArchRule wireAndEventsDoNotKnowTheClient = noClasses()
            .that()
            .resideInAnyPackage("nl.klankbord.protocol.wire..", "nl.klankbord.protocol.events..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.klankbord.protocol.client..");

    @ArchTest
    static final ArchRule wireDoesNotKnowTheEvents = noClasses()
            .that()
            .resideInAPackage("nl.klankbord.protocol.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.klankbord.protocol.events..");

    @ArchTest
    static final ArchRule nothingOutsideTheClientCanOpen = noClasses()
            .that()
            .resideOutsideOfPackage("nl.klankbord.protocol.client..")
            .should()
            .dependOnClassesThat(describe("seal, open or agree on keys", ProtocolLayersTest::isCryptographyThatOpens));

    @ArchTest
    static final ArchRule theProtocolKnowsNoFrameworkAndNoDatabase = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "nl.klankbord.protocol..",
                    "org.bouncycastle..",
                    "com.fasterxml.jackson..",
                    "org.jspecify.annotations..");

    private static boolean isCryptographyThatOpens(JavaClass type) {
        var cryptography = type.getPackageName().startsWith("org.bouncycastle")
                || type.getPackageName().startsWith("javax.crypto");
        return cryptography && !CRYPTOGRAPHY_OF_THE_WIRE.contains(type.getName());
    }
}
