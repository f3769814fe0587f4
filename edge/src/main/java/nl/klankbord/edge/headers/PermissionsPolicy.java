package nl.klankbord.edge.headers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a browser could be asked for, switched off, except what our pages use. */
final class PermissionsPolicy {
    private static final String FEATURES = """
            accelerometer autoplay browsing-topics camera captured-surface-control
            clipboard-read clipboard-write compute-pressure cross-origin-isolated deferred-fetch
            digital-credentials-get display-capture encrypted-media fullscreen gamepad geolocation
            gyroscope hid identity-credentials-get idle-detection keyboard-map language-detector
            language-model local-fonts local-network-access magnetometer microphone midi
            on-device-speech-recognition otp-credentials payment picture-in-picture
            private-state-token-issuance private-state-token-redemption publickey-credentials-create
            publickey-credentials-get screen-wake-lock serial speaker-selection storage-access
            summarizer sync-xhr translator unload usb window-management xr-spatial-tracking""";

    static final String REPORTER = of("clipboard-write");
    static final String STAFF = of("clipboard-write", "publickey-credentials-get", "publickey-credentials-create");

    private PermissionsPolicy() {}

    private static String of(String... used) {
        var own = Stream.of(used).map(feature -> feature + "=(self)");
        var off = Stream.of(FEATURES.split("\\s+"))
                .filter(feature -> !List.of(used).contains(feature))
                .map(feature -> feature + "=()");
        return Stream.concat(own, off).collect(Collectors.joining(", "));
    }
}
