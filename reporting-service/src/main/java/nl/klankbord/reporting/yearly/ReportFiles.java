package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;
import nl.klankbord.reporting.yearly.ReadDesk.Written;
import org.jboss.resteasy.reactive.RestResponse;

/** A report as a file. Drawing takes a moment of a processor, so it leaves the event loop alone. */
final class ReportFiles {
    static final String HTML = "text/html; charset=utf-8";
    static final String PDF = "application/pdf";
    static final String CSV = "text/csv; charset=utf-8";
    static final String CSS = "text/css; charset=utf-8";
    private static final byte[] STYLE = style();

    private ReportFiles() {}

    static Uni<String> page(Uni<Written> written) {
        return drawn(written, report -> ReportPage.of(report.document()));
    }

    static Uni<RestResponse<byte[]>> pdf(Uni<Written> written) {
        return drawn(
                written,
                report -> RestResponse.ResponseBuilder.ok(ReportPdf.of(report.document()))
                        .header("Content-Disposition", named(report, "pdf"))
                        .build());
    }

    static Uni<RestResponse<String>> csv(Uni<Written> written, Language language) {
        return written.map(
                report -> RestResponse.ResponseBuilder.ok(DataFile.of(report).csv(language))
                        .header("Content-Disposition", named(report, "csv"))
                        .build());
    }

    /** How a page looks; the same for every report. */
    static byte[] pageStyle() {
        return STYLE.clone();
    }

    private static <T> Uni<T> drawn(Uni<Written> written, Function<Written, T> drawing) {
        return written.emitOn(Infrastructure.getDefaultWorkerPool()).map(drawing);
    }

    private static String named(Written report, String kind) {
        var document = report.document();
        return "attachment; filename=\"%d-%s.%s\""
                .formatted(document.year(), document.language().equals("nl") ? "jaarverslag" : "yearly-report", kind);
    }

    private static byte[] style() {
        try (var file = ReportFiles.class.getResourceAsStream("/yearly/page.css")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
