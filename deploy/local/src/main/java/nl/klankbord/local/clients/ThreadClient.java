package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import org.jspecify.annotations.Nullable;

/** The calls about threads of escalations, as the browsers of advisors and officers make them. */
public final class ThreadClient {
    /**
     * An officer to whom a thread can be granted.
     *
     * @param kid whose key it is
     * @param fallback whether this officer only gets what concerns the others
     * @param prekeys those that are usable today
     */
    public record Officer(Kid kid, boolean fallback, List<Prekey> prekeys) {}

    /**
     * A thread as one side sees it.
     *
     * @param state such as {@code SUBMITTED}
     * @param a2o the number of the advisor's newest message that this side sees
     * @param o2a the number of the officers' newest message, −1 for none
     * @param a2oPrev what the advisor's next message follows
     * @param o2aPrev what the officers' next message follows
     * @param grants those of the officer who asks
     */
    public record View(String state, int a2o, int o2a, Hash a2oPrev, Hash o2aPrev, List<ThreadGrant> grants) {
        /** Where the advisor's next message goes. */
        public Position nextOfAdvisor() {
            return new Position(SealedMessage.ADVISOR_TO_OFFICERS, a2o + 1, a2oPrev);
        }

        /** Where the officers' next message goes. */
        public Position nextOfOfficers() {
            return new Position(SealedMessage.OFFICERS_TO_ADVISOR, o2a + 1, o2aPrev);
        }
    }

    private final StaffHttp http;
    private final String path;

    ThreadClient(StaffHttp http, String audience) {
        this.http = http;
        this.path = "/v1/" + audience + "/escalations";
    }

    /** All threads that this side may see, by their names. */
    public List<String> all() {
        var names = new ArrayList<String>();
        for (var view : http.get(path).path("escalations"))
            names.add(view.path("thread").asText());
        return names;
    }

    /** Hands in a thread with its first message. */
    public void handIn(Map<String, ?> body) {
        http.post(path, body);
    }

    /** One thread as it stands. */
    public View view(ThreadId thread) {
        return JsonHttp.as(http.get(at(thread)), View.class);
    }

    /** Everything that was written in it, each direction in its order. */
    public List<SealedMessage> messages(ThreadId thread) {
        var all = new ArrayList<SealedMessage>();
        JsonNode page;
        do {
            page = http.get(at(thread) + "/messages?limit=50&a2o=" + newest(all, SealedMessage.ADVISOR_TO_OFFICERS)
                    + "&o2a=" + newest(all, SealedMessage.OFFICERS_TO_ADVISOR));
            for (var message : page.path("messages"))
                all.add(SealedMessage.fromText(message.path("wire").asText()));
        } while (!page.path("messages").isEmpty());
        return all;
    }

    /** Sends a sealed message with the step that it is, if it is one; the same again changes nothing. */
    public void post(ThreadId thread, SealedMessage message, @Nullable Map<String, ?> step) {
        var body = new HashMap<String, Object>();
        body.put("message", message);
        body.put("attachments", List.of());
        if (path.contains("advisor")) body.put("grants", List.of());
        body.put("step", step);
        http.post(at(thread) + "/messages", body);
    }

    /** Takes a step without words. */
    public void take(ThreadId thread, Map<String, ?> step) {
        http.post(at(thread) + "/steps", step);
    }

    private String at(ThreadId thread) {
        return path + "/" + thread.hex();
    }

    private static int newest(List<SealedMessage> messages, int direction) {
        return messages.stream()
                .filter(message -> message.direction() == direction)
                .mapToInt(SealedMessage::seq)
                .max()
                .orElse(-1);
    }
}
