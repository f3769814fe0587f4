package nl.klankbord.protocol.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.protocol.events.EventExamples.Example;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once written must be readable for ever, so the bytes of a version never change. */
class EventsGoldenTest {
    /** The members that name the day on which something happened, other than those that name a term. */
    private static final List<String> DAY_OF_THE_FACT = List.of("on", "receivedOn", "postedOn", "deletedOn");

    static List<Example> examples() {
        return EventExamples.all();
    }

    @Test
    void everyEventHasOneGoldenFileAndEveryFileAnEvent() throws IOException {
        var types = GoldenEvents.records().stream()
                .map(event -> EventCodec.typeOf(event) + ".json")
                .collect(Collectors.toSet());
        var files = GoldenEvents.files().stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        var exemplified =
                examples().stream().map(example -> example.event().getClass()).collect(Collectors.toSet());

        assertFalse(types.isEmpty());
        assertEquals(types, files);
        assertEquals(Set.copyOf(GoldenEvents.records()), exemplified);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anEventIsWrittenAsItsGoldenFile(Example example) throws IOException {
        assertEquals(Files.readString(example.file()), new String(example.written(), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aGoldenFileIsReadAsItsEvent(Example example) throws IOException {
        var envelope = EventCodec.read(Files.readAllBytes(example.file()));

        assertEquals(EventCodec.typeOf(example.event().getClass()), envelope.type());
        assertEquals("/" + example.service(), envelope.source());
        assertEquals(example.time(), envelope.time());
        assertEquals(example.event(), envelope.as(example.event().getClass()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownMemberIsLeftAlone(Example example) throws IOException {
        var newer = Files.readString(example.file())
                .replace("\"data\":{", "\"later\":{\"a\":[1]},\"data\":{\"later\":{\"b\":null},");

        assertEquals(
                example.event(),
                EventCodec.read(newer.getBytes(UTF_8)).as(example.event().getClass()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownTypeIsReadAsFarAsItsEnvelope(Example example) throws IOException {
        var type = EventCodec.typeOf(example.event().getClass());
        var newer = Files.readString(example.file()).replace(type, "something-happened.v9");

        assertEquals(
                "something-happened.v9", EventCodec.read(newer.getBytes(UTF_8)).type());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aMissingFactIsRefused(Example example) throws IOException {
        var event = example.event().getClass();
        for (var fact : event.getRecordComponents()) {
            var without = Files.readString(example.file()).replace("\"" + fact.getName() + "\":", "\"later\":");
            var envelope = EventCodec.read(without.getBytes(UTF_8));

            assertThrows(MalformedWire.class, () -> envelope.as(event), fact.getName());
        }
    }

    @Test
    void aCardOfBeforeLeavesOpenWhatWasNotAskedYet() throws IOException {
        var example = examples().stream()
                .filter(each -> each.event() instanceof StatisticsCardIssued)
                .findFirst()
                .orElseThrow();
        var golden = Files.readString(example.file());
        var before = golden.replaceFirst(",\"party\":.*?}", "}");
        var codes = EventCodec.read(before.getBytes(UTF_8))
                .as(StatisticsCardIssued.class)
                .codes();

        assertNotEquals(golden, before);
        assertEquals(new TaxonomyCode("W2_8"), codes.duration());
        assertEquals(
                List.of(CaseCodes.UNKNOWN, CaseCodes.UNKNOWN, CaseCodes.UNKNOWN),
                List.of(codes.party(), codes.known(), codes.answer()));
        var broken = golden.replaceFirst("\"topic\":\"[A-Z.]+\",", "");
        var envelope = EventCodec.read(broken.getBytes(UTF_8));
        assertThrows(MalformedWire.class, () -> envelope.as(StatisticsCardIssued.class));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTimeOfWhatAReporterCausedSaysNoMoreThanItsDay(Example example) throws IOException {
        var envelope = EventCodec.read(Files.readAllBytes(example.file()));
        var days = DAY_OF_THE_FACT.stream().filter(envelope.data()::has).toList();
        var topic = EventDocument.get().topicOf(example.event().getClass());

        if (topic.startsWith("practice.") || topic.startsWith("organisation.")) {
            assertEquals(List.of(), days);
            return;
        }
        assertEquals(1, days.size());
        var day = LocalDate.parse(envelope.data().get(days.get(0)).textValue());
        assertEquals(day.atStartOfDay(EventCodec.ZONE).toInstant(), envelope.time());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15,2026-01-14T23:00:00Z",
        "2026-03-29,2026-03-28T23:00:00Z",
        "2026-03-30,2026-03-29T22:00:00Z",
        "2026-07-01,2026-06-30T22:00:00Z",
        "2026-10-25,2026-10-24T22:00:00Z",
        "2026-10-26,2026-10-25T23:00:00Z"
    })
    void aDayBeginsInAmsterdamAlsoWhenTheClocksChange(LocalDate day, String moment) {
        assertEquals(moment, EventCodec.startOf(day).toString());
    }
}
