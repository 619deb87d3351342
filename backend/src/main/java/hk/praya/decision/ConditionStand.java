package hk.praya.decision;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a condition.
 *
 * @param whose review or decision; {@code number} of it there, from 0
 * @param state open, done, waived or lapsed
 * @param note why it was waived, or how it was done, in the words of whoever said so; a message key where nobody did
 */
@Serdeable
record ConditionStand(String whose, int number, String state, @Nullable String note) {}
