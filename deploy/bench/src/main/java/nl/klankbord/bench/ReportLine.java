package nl.klankbord.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A kept HTTP/1.1 connection over which one person sends written reports. A client library takes as much of the processor
 * as the service it calls, on the same cores; a browser has cores of its own.
 */
final class ReportLine implements Crowd.Person<byte[]> {
    private static final int LONGEST_HEAD = 8_192;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final String EMPTY = "204";

    private final Socket socket;
    private final InputStream answers;
    private final OutputStream requests;

    ReportLine(String origin) throws IOException {
        var address = URI.create(origin);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream(), LONGEST_HEAD);
        requests = socket.getOutputStream();
    }

    /** The whole request for a report with this body. */
    static byte[] request(String origin, byte[] body) {
        var head =
                "POST /v1/reporter/reports HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(URI.create(origin).getAuthority(), body.length)
                        .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    @Override
    public void act(byte[] request) throws IOException {
        requests.write(request);
        requests.flush();
        var head = head();
        if (!head.startsWith(EMPTY, STATUS_AT)) throw new IOException("refused: " + head);
    }

    /** An answer without a body ends with its head. */
    private String head() throws IOException {
        var head = new StringBuilder(512);
        for (var ends = 0; ends < 4; ) {
            var next = answers.read();
            if (next < 0) throw new EOFException(head.toString());
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
