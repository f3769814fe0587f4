package nl.klankbord.e2e;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads bytes once and tells which canaries are in them. */
final class LeakSearch {
    private static final int BLOCK = 1 << 20;
    private static final int KEY_BYTES = 4;

    private record Form(String canary, byte[] bytes) {}

    private final Map<Integer, List<Form>> byFirstBytes = new HashMap<>();
    /** A quick no for nearly every position. */
    private final boolean[] begins = new boolean[1 << 16];

    private int longest;

    LeakSearch(Canaries canaries) {
        canaries.forms()
                .forEach((word, forms) -> forms.forEach(bytes -> {
                    var key = key(bytes, 0);
                    byFirstBytes.computeIfAbsent(key, any -> new ArrayList<>()).add(new Form(word, bytes));
                    begins[key >>> 16] = true;
                    longest = Math.max(longest, bytes.length);
                }));
    }

    /** Every find in the files of a folder, as "canary in file". A file that goes away meanwhile holds nothing. */
    List<String> inFolder(Path folder) {
        var finds = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) finds.addAll(inFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return finds;
    }

    List<String> inFile(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in(in).stream().map(canary -> canary + " in " + file).toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> in(byte[] bytes) {
        var finds = new TreeSet<String>();
        search(bytes, bytes.length, finds);
        return List.copyOf(finds);
    }

    List<String> in(InputStream source) throws IOException {
        var finds = new TreeSet<String>();
        var block = new byte[BLOCK + longest];
        var held = 0;
        var in = new BufferedInputStream(source, BLOCK);
        while (true) {
            var read = in.readNBytes(block, held, block.length - held);
            var end = held + read;
            search(block, end, finds);
            if (held + read < block.length) return List.copyOf(finds);
            System.arraycopy(block, end - longest, block, 0, longest);
            held = longest;
        }
    }

    private void search(byte[] block, int end, TreeSet<String> finds) {
        for (var at = 0; at + KEY_BYTES <= end; at++) {
            if (!begins[((block[at] & 0xFF) << 8) | (block[at + 1] & 0xFF)]) continue;
            for (var form : byFirstBytes.getOrDefault(key(block, at), List.of()))
                if (matches(block, at, end, form.bytes())) finds.add(form.canary());
        }
    }

    private static boolean matches(byte[] block, int at, int end, byte[] form) {
        if (at + form.length > end) return false;
        for (var i = 0; i < form.length; i++) if (block[at + i] != form[i]) return false;
        return true;
    }

    private static int key(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }
}
