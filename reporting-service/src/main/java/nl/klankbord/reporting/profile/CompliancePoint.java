package nl.klankbord.reporting.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the compliance sheet (RPT-13).
 *
 * @param what what an organisation should have
 * @param judgement whether it has
 * @param on since when, or null
 */
public record CompliancePoint(
        What what, Judgement judgement, @Nullable LocalDate on) {
    /** Whether an organisation has something. */
    public enum Judgement {
        MET,
        MISSED,
        /** Nobody knows. */
        UNKNOWN,
        /** It need not have it. */
        NOT_NEEDED
    }

    /** What an organisation should have. */
    public enum What {
        /** A confidential advisor. */
        APPOINTED,
        /** Its people were told of the advisor within a year. */
        KNOWN,
        /** The works council agreed to the appointment. */
        CONSENT,
        /** A procedure for reports of wrongdoing. */
        PROCEDURE,
        /** A register of those reports: it is kept here. */
        REGISTER,
        /** A yearly report. */
        REPORT,
        /** A risk assessment that looks at undesirable behaviour. */
        RISK_ASSESSMENT
    }
}
