package nl.klankbord.protocol.events;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the golden files lie, and which records need one. */
final class GoldenEvents {
    static final Path FOLDER = Path.of("events");

    private GoldenEvents() {}

    /** Found in the package and not listed, so that nobody can forget a new one. */
    static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(ReportReceived.class.getPackageName())
                        .stream()
                        .filter(found -> found.getPackageName().equals(ReportReceived.class.getPackageName()))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
