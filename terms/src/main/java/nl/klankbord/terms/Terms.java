package nl.klankbord.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that hold for whatever starts on one day. A running term keeps the rule of its start. */
public final class Terms {
    private final LocalDate start;
    private final Map<String, DeadlineRule> rules;
    private final WorkingDays workingDays;

    /**
     * Chooses among all rules.
     *
     * @param start the day for which
     * @param rules past and present ones
     * @param workingDays which days people work
     */
    public Terms(LocalDate start, List<DeadlineRule> rules, WorkingDays workingDays) {
        this.start = start;
        this.rules = rules.stream()
                .filter(rule -> rule.appliesTo(start))
                .collect(Collectors.toMap(DeadlineRule::key, Function.identity(), Terms::newer));
        this.workingDays = workingDays;
    }

    /** The day for which these are the rules. */
    public LocalDate start() {
        return start;
    }

    /** The last day of a term that will start later, by the rule of today. */
    public LocalDate endFrom(LocalDate later, String key) {
        return rule(key).end(later, rule(key).value(), workingDays);
    }

    /** The last day of a term. */
    public LocalDate end(String key) {
        return end(key, rule(key).value());
    }

    /** The last day of a term of which the organisation agreed on the number. */
    public LocalDate end(String key, int agreed) {
        return rule(key).end(start, agreed, workingDays);
    }

    /** The days of a term that comes back, counted from a day. */
    public List<LocalDate> endsFrom(LocalDate from, String key) {
        var rule = rule(key);
        return rule.values().stream()
                .map(count -> rule.end(from, count, workingDays))
                .toList();
    }

    /** How many days of the calendar a term has that is counted in those. */
    public int calendarDays(String key) {
        var rule = rule(key);
        if (rule.unit() != TermUnit.CALENDAR_DAY) {
            throw new IllegalStateException("The term " + key + " is not counted in days");
        }
        return rule.value();
    }

    /** How many hours a term has that is counted in hours. */
    public int hours(String key) {
        return rule(key).hours();
    }

    /**
     * The last day that is in time for what must come so many hours before something on a day. The hour of that day is sealed,
     * so its end counts, in favour of whoever has to be in time.
     */
    public LocalDate lastDayBefore(String key, LocalDate day) {
        return day.minusDays(hours(key) / TermUnit.HOURS_OF_A_DAY);
    }

    /** So many working days later. */
    public LocalDate workingDays(int count) {
        return workingDays.after(start, count);
    }

    /** Whether an organisation may agree on this number. */
    public boolean permit(String key, int agreed) {
        return rule(key).permits(agreed);
    }

    /** Whether people work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays.includes(day);
    }

    /** The day to show for a statutory end: the law keeps the day itself, people work on the last working day before it. */
    public LocalDate shown(LocalDate end) {
        return workingDays.atTheLatest(end);
    }

    private static DeadlineRule newer(DeadlineRule one, DeadlineRule other) {
        return one.validFrom().isAfter(other.validFrom()) ? one : other;
    }

    private DeadlineRule rule(String key) {
        var rule = rules.get(key);
        if (rule == null) {
            throw new IllegalStateException("No rule " + key + " is in force on " + start);
        }
        return rule;
    }
}
