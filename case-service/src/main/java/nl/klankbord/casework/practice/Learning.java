package nl.klankbord.casework.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What somebody did in a year to stay good at it (ORG-8).
 *
 * @param year the year
 * @param trainingHours hours of training
 * @param intervisionHours hours of intervision
 */
record Learning(
        @Min(2000) @Max(9999) int year,
        @Min(0) @Max(9999) int trainingHours,
        @Min(0) @Max(9999) int intervisionHours) {
    /** What is noted for an earlier year says nothing about this one. */
    boolean isBefore(int thisYear) {
        return year < thisYear;
    }
}
