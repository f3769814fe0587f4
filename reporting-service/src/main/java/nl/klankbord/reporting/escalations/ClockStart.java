package nl.klankbord.reporting.escalations;

/** What starts the terms of the law: the escalation, or already the report where advisors receive reports by law (ESC-4). */
enum ClockStart {
    ESCALATION("esc.ack", "esc.feedback"),
    REPORT("role.receiver.ack", "role.receiver.feedback");

    final String ack;
    final String feedback;

    ClockStart(String ack, String feedback) {
        this.ack = ack;
        this.feedback = feedback;
    }
}
