package dev.plumbline.rules.rule;

import java.util.List;
import java.util.Map;

/** The rules of one kind of decision. Found on the class path, as a service. */
public interface RuleKit {

    /** The kind's name, as its catalog has it. */
    String decision();

    /** By option, in the order of the options; each list in the order in which its rules are reported. */
    Map<String, List<Rule>> rules();
}
