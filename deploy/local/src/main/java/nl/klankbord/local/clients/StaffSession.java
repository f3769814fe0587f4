package nl.klankbord.local.clients;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A staff member who signs in as a person does, with the form of the sign-in system and the code flow, through the client
 * {@code klankbord-tools}. Signs in again by itself when the token is about to end.
 */
public final class StaffSession {
    private static final String CLIENT = "klankbord-tools";
    private static final String REDIRECT = "http://127.0.0.1/tools";
    private static final Pattern ACTION = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern FEEDBACK =
            Pattern.compile("(?:class=\"[^\"]*feedback[^\"]*\"|id=\"input-error[^\"]*\")[^>]*>([^<]*)<");
    private static final Pattern NEW_PASSWORD =
            Pattern.compile("<form[^>]*id=\"kc-passwd-update-form\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int SECONDS_TO_SPARE = 30;
    private final String realm;
    private final String username;
    private final String password;
    private final SecureRandom random;
    private String token = "";
    private long endsAt;

    /** Will sign in at that Keycloak when a token is first needed. */
    public StaffSession(String keycloak, String username, String password, SecureRandom random) {
        this.realm = keycloak + "/realms/klankbord/protocol/openid-connect";
        this.username = username;
        this.password = password;
        this.random = random;
    }

    /** A token that still holds for a while. */
    public synchronized String token() {
        if (System.nanoTime() >= endsAt || token.isEmpty()) signIn();
        return token;
    }

    /** Signs in anew, as the services want before keys change. */
    public synchronized void signIn() {
        signIn(password);
    }

    /** The first sign-in of somebody who was invited: the password that was passed on gives way to the own one. */
    public synchronized void replaceFirstPassword(String first) {
        signIn(first);
    }

    private void signIn(String typed) {
        var verifier = drawn();
        var page = get(realm + "/auth?"
                + form(Map.of(
                        "client_id",
                        CLIENT,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "redirect_uri",
                        REDIRECT,
                        "state",
                        drawn(),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
        var action = ACTION.matcher(page.body());
        if (!action.find()) throw new IllegalStateException("no sign-in form: " + page.statusCode());
        var answer = post(
                action.group(1).replace("&amp;", "&"),
                Map.of("username", username, "password", typed, "credentialId", ""),
                cookies(List.of(page)));
        var place = answer.headers().firstValue("location").orElse("");
        if (place.contains("execution=UPDATE_PASSWORD")) place = choosePassword(place, cookies(List.of(page, answer)));
        var code = CODE.matcher(place);
        if (!code.find()) throw new IllegalStateException("sign-in of " + username + " was refused: " + said(answer));
        redeem(code.group(1), verifier);
    }

    /** What the page of the sign-in says is wrong. */
    private static String said(HttpResponse<String> answer) {
        var words = FEEDBACK.matcher(answer.body());
        return answer.statusCode() + (words.find() ? " " + words.group(1).strip() : "");
    }

    private String choosePassword(String place, String cookies) {
        var page = send(HttpRequest.newBuilder(URI.create(place))
                .header("Cookie", cookies)
                .GET());
        var action = NEW_PASSWORD.matcher(page.body());
        if (!action.find()) throw new IllegalStateException("no form for a new password: " + page.statusCode());
        var answer = post(
                action.group(1).replace("&amp;", "&"),
                Map.of("password-new", password, "password-confirm", password),
                cookies);
        return answer.headers().firstValue("location").orElse("");
    }

    private void redeem(String code, String verifier) {
        var begin = System.nanoTime();
        var answer = post(
                realm + "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier),
                "");
        try {
            var json = JsonHttp.JSON.readTree(answer.body());
            token = json.path("access_token").asText();
            endsAt = begin + (json.path("expires_in").asLong() - SECONDS_TO_SPARE) * 1_000_000_000L;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (token.isEmpty()) throw new IllegalStateException("no token for " + username + ": " + answer.statusCode());
    }

    private String drawn() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keycloak marks its cookies Secure on http://localhost too, where the cookie handler of Java keeps them back. */
    private static String cookies(List<HttpResponse<String>> pages) {
        return pages.stream()
                .flatMap(page -> page.headers().allValues("set-cookie").stream())
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.toMap(
                        cookie -> cookie.split("=", 2)[0], cookie -> cookie, (old, now) -> now, LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.joining("; "));
    }

    private static String form(Map<String, String> fields) {
        return new LinkedHashMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private static HttpResponse<String> post(String url, Map<String, String> fields, String cookies) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        if (!cookies.isEmpty()) request.header("Cookie", cookies);
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return JsonHttp.HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
