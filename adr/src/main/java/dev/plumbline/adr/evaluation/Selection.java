package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Truth;
import java.util.List;

/**
 * What an option may be made of.
 *
 * @param possible whether any build is possible
 * @param builds those that may be taken; one in a settled situation
 */
public record Selection(Truth possible, List<Build> builds) {}
