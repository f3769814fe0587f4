package nl.klankbord.local;

/** A place where the stack listens, on the loopback address only, with the port it usually has. */
public enum Door {
    INTAKE("intake-service", 8081),
    INTAKE_MANAGEMENT("intake-service (management)", 9081),
    CASE("case-service", 8082),
    CASE_MANAGEMENT("case-service (management)", 9082),
    REPORTING("reporting-service", 8083),
    REPORTING_MANAGEMENT("reporting-service (management)", 9083),
    NOTIFICATION("notification-service", 8084),
    NOTIFICATION_MANAGEMENT("notification-service (management)", 9084),
    INBOX("inbox page", 8025),
    KEYCLOAK("keycloak", 8180),
    SMTP("mail", 13025),
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092),
    KAFKA_CONTROLLER("kafka (controller)", 19093);

    private final String label;
    private final int usualPort;

    Door(String label, int usualPort) {
        this.label = label;
        this.usualPort = usualPort;
    }

    String label() {
        return label;
    }

    int usualPort() {
        return usualPort;
    }
}
