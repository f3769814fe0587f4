package nl.klankbord.intake.platform;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.klankbord.protocol.wire.Hash;

/** One row of an answer, read by position from 0. */
public final class Row {
    private final Object[] values;

    Row(Object[] values) {
        this.values = values;
    }

    public String id(int position) {
        return StoredId.hex(uuid(position));
    }

    public UUID uuid(int position) {
        return (UUID) value(position);
    }

    public Optional<UUID> uuidIfAny(int position) {
        return Optional.ofNullable((UUID) values[position]);
    }

    public byte[] bytes(int position) {
        return ((Buffer) value(position)).getBytes();
    }

    public Hash hash(int position) {
        return Hash.of(bytes(position));
    }

    public int number(int position) {
        return ((Number) value(position)).intValue();
    }

    /** The first so many columns, all of them numbers. */
    List<Integer> numbers(int count) {
        return IntStream.range(0, count).mapToObj(this::number).toList();
    }

    public boolean flag(int position) {
        return (Boolean) value(position);
    }

    public String text(int position) {
        return (String) value(position);
    }

    public LocalDate day(int position) {
        return (LocalDate) value(position);
    }

    public Optional<LocalDate> dayIfAny(int position) {
        return Optional.ofNullable((LocalDate) values[position]);
    }

    private Object value(int position) {
        return Objects.requireNonNull(values[position]);
    }
}
