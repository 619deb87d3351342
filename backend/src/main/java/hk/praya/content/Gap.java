package hk.praya.content;

/** Something missing that no score can outweigh: open while {@code when} holds and its question shows. */
public record Gap(String id, GapClass gapClass, Condition when) {}
