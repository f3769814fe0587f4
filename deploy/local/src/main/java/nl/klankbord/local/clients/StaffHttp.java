package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Calls of somebody who is signed in. */
final class StaffHttp {
    private final JsonHttp http;
    private final StaffSession session;

    StaffHttp(String origin, StaffSession session) {
        this.http = new JsonHttp(origin);
        this.session = session;
    }

    StaffSession session() {
        return session;
    }

    String origin() {
        return http.origin();
    }

    JsonNode get(String path) {
        return http.get(path, "Authorization", "Bearer " + session.token());
    }

    @CanIgnoreReturnValue
    JsonNode post(String path, Object body, String... headers) {
        return http.post(path, body, withToken(headers));
    }

    @CanIgnoreReturnValue
    JsonNode put(String path, Object body, String... headers) {
        return http.put(path, body, withToken(headers));
    }

    /** Bytes, in either direction. */
    HttpResponse<byte[]> bytes(String method, String path, byte[] body) {
        var headers = new ArrayList<>(List.of(withToken()));
        if (body.length > 0) headers.addAll(List.of("Content-Type", "application/octet-stream"));
        return http.send(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    private String[] withToken(String... headers) {
        var all =
                new ArrayList<>(List.of("Authorization", "Bearer " + session.token(), "X-Requested-With", "klankbord"));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }
}
