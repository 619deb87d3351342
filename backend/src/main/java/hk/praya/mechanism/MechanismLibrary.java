package hk.praya.mechanism;

import hk.praya.library.Shelf;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** The mechanisms and the calendars as the house is given them: Praya does not start on an invalid pack. */
@Factory
final class MechanismLibrary {
    @Context Mechanisms mechanisms(Shelf shelf) {
        return Mechanisms.of(shelf);
    }

    @Context Calendars calendars(Shelf shelf) {
        return Calendars.of(shelf);
    }

    @Context WorkingDays workingDays(Calendars calendars) {
        return new WorkingDays(calendars);
    }
}
