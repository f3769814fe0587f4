package nl.klankbord.notification.mails;

/** The sign-in system does not know a subject. */
final class UnknownUser extends RuntimeException {
    private static final long serialVersionUID = 1;
}
