package nl.klankbord.casework.invitations;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/**
 * The administration of the sign-in system, as far as an invitation needs it. Nothing of an answer is logged or kept.
 *
 * <p>Does not protect against: whoever runs the sign-in system. An account opens no vault and no case.
 */
@ApplicationScoped
class Accounts {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final HttpClient http;
    private final AccountSettings settings;

    Accounts(Vertx vertx, AccountSettings settings) {
        this.http = vertx.createHttpClient();
        this.settings = settings;
    }

    /** Makes an account that must do these things at its first sign-in. A taken address is a conflict. */
    Uni<KeycloakSubject> create(String group, NewAccount account, String firstPassword, List<String> requiredActions) {
        var user = user(account, group, firstPassword, requiredActions);
        return token().chain(token -> call(HttpMethod.POST, "/users", token, user.toBuffer())
                .map(Accounts::created)
                .call(subject -> give(account.personRole(), subject, token)));
    }

    /** The group that carries the practice in its claims; a practice without one cannot have accounts made. */
    Uni<String> groupOf(PracticeId practice) {
        return token().chain(token -> group("practice", practice.text(), token))
                .map(found -> found.orElseThrow(Problem::conflict));
    }

    /** The group that carries an organisation in its claims, made when the first of its people is invited. */
    Uni<String> groupOf(OrganisationId organisation) {
        return token().chain(token -> group("organisation", organisation.text(), token)
                .chain(found -> found.map(path -> Uni.createFrom().item(path))
                        .orElseGet(() -> createGroup(organisation, token))));
    }

    private Uni<String> createGroup(OrganisationId organisation, String token) {
        var name = "organisation-" + organisation.text();
        var group = new JsonObject()
                .put("name", name)
                .put("attributes", new JsonObject().put("organisation", new JsonArray().add(organisation.text())));
        return call(HttpMethod.POST, "/groups", token, group.toBuffer())
                .replaceWith("/" + name)
                .onFailure() // of two invitations at the same time one comes second
                .recoverWithUni(() -> group("organisation", organisation.text(), token)
                        .map(found -> found.orElseThrow(Problem::conflict)));
    }

    /** Takes back an account that nobody could be admitted with. */
    Uni<Void> remove(KeycloakSubject subject) {
        return token().chain(token -> call(HttpMethod.DELETE, "/users/" + subject.value(), token, Buffer.buffer()))
                .replaceWithVoid();
    }

    private Uni<String> token() {
        var secret = settings.secret().orElseThrow(() -> Problem.unavailable(RETRY_AFTER_SECONDS));
        var form = "grant_type=client_credentials&client_id=" + encoded(settings.client()) + "&client_secret="
                + encoded(secret);
        var address = settings.server() + "/realms/" + settings.realm() + "/protocol/openid-connect/token";
        return send(HttpMethod.POST, address, "application/x-www-form-urlencoded", "", Buffer.buffer(form))
                .map(answer -> answer.body().toJsonObject().getString("access_token"));
    }

    private Uni<Optional<String>> group(String attribute, String value, String token) {
        return call(HttpMethod.GET, "/groups?q=" + encoded(attribute + ":" + value), token, Buffer.buffer())
                .map(answer -> answer.body().toJsonArray())
                .map(groups -> groups.isEmpty()
                        ? Optional.empty()
                        : Optional.of(groups.getJsonObject(0).getString("path")));
    }

    private Uni<Void> give(PersonRole role, KeycloakSubject subject, String token) {
        var path = "/users/" + subject.value() + "/role-mappings/realm";
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return call(HttpMethod.GET, path + "/available", token, Buffer.buffer())
                .map(answer -> named(answer.body().toJsonArray(), name))
                .chain(found -> call(
                        HttpMethod.POST, path, token, new JsonArray().add(found).toBuffer()))
                .replaceWithVoid();
    }

    private static JsonObject named(JsonArray roles, String name) {
        for (var at = 0; at < roles.size(); at++) {
            var role = roles.getJsonObject(at);
            if (name.equals(role.getString("name"))) return role;
        }
        throw Problem.unavailable(RETRY_AFTER_SECONDS);
    }

    private static JsonObject user(
            NewAccount account, String group, String firstPassword, List<String> requiredActions) {
        var password = new JsonObject()
                .put("type", "password")
                .put("value", firstPassword)
                .put("temporary", true);
        return new JsonObject()
                .put("username", account.username())
                .put("email", account.email())
                .put("emailVerified", true)
                .put("firstName", account.firstName().strip())
                .put("lastName", account.lastName().strip())
                .put("enabled", true)
                .put("groups", new JsonArray().add(group))
                .put("requiredActions", new JsonArray(requiredActions))
                .put("credentials", new JsonArray().add(password));
    }

    private static KeycloakSubject created(Answer answer) {
        return new KeycloakSubject(answer.location().substring(answer.location().lastIndexOf('/') + 1));
    }

    private Uni<Answer> call(HttpMethod method, String path, String token, Buffer body) {
        var address = settings.server() + "/admin/realms/" + settings.realm() + path;
        return send(method, address, "application/json", "Bearer " + token, body);
    }

    private Uni<Answer> send(HttpMethod method, String address, String type, String authorization, Buffer body) {
        var target = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address)
                .setTimeout(settings.patience().toMillis());
        var answer = http.request(target)
                .compose(request -> {
                    request.putHeader("Content-Type", type).putHeader("Accept", "application/json");
                    if (!authorization.isEmpty()) request.putHeader("Authorization", authorization);
                    return request.send(body);
                })
                .compose(Answer::of);
        return UniHelper.toUni(answer)
                .onFailure()
                .transform(failure -> Problem.unavailable(RETRY_AFTER_SECONDS))
                .map(Answer::accepted);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private record Answer(int status, String location, Buffer body) {
        static Future<Answer> of(HttpClientResponse response) {
            var location = Objects.requireNonNullElse(response.getHeader("Location"), "");
            return response.body().map(body -> new Answer(response.statusCode(), location, body));
        }

        Answer accepted() {
            if (status == 409) throw Problem.conflict();
            if (status / 100 != 2) throw Problem.unavailable(RETRY_AFTER_SECONDS);
            return this;
        }
    }
}
