package dev.plumbline.checker.format;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.RuleReport;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML of JUnit: a suite for each record, a case for each rule. */
record JUnitReport(XMLStreamWriter xml) {

    private static final String SKIPPED = "skipped";

    /** @param outcome the name of the element that tells it; empty if all is well */
    private record Case(String name, String outcome, String text) {}

    static String of(List<ProjectCheck> checks, Optional<Change> change) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "Plumbline");
            for (ProjectCheck check : checks) {
                new JUnitReport(xml).write(check);
            }
            if (change.isPresent()) {
                new JUnitReport(xml).write(change.get());
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text takes all XML", e);
        }
        return text.toString();
    }

    private void write(ProjectCheck check) throws XMLStreamException {
        suite(
                check.path().isEmpty() ? "Plumbline" : check.path(),
                check.problem().stream()
                        .map(problem -> new Case("the code is checked", "error", problem))
                        .toList());
        Map<String, List<CheckedRule>> bySource = check.report().map(RuleReport::checked).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(CheckedRule::source, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<CheckedRule>> source : bySource.entrySet()) {
            RuleReport report = check.report().orElseThrow();
            suite(
                    name(check.name(source.getKey())),
                    source.getValue().stream().map(rule -> of(rule, report)).toList());
        }
        skipped(
                check.name("not enforceable"),
                check.report().stream().flatMap(report -> report.notEnforced().stream()));
        skipped(
                check.name("warnings"),
                check.warnings().stream()
                        .map(warning -> warning.file() + ":" + warning.line() + ": " + warning.text()));
    }

    private static Case of(CheckedRule rule, RuleReport report) {
        String name = rule.id() + ": " + rule.statement();
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .map(finding -> new Case(name, "failure", finding.text()))
                .orElse(report.isInPart() ? new Case(name, SKIPPED, PartText.SUMMARY) : new Case(name, "", ""));
    }

    private void write(Change change) throws XMLStreamException {
        Stream<String> weaker = Stream.concat(
                change.weaker().stream().map(ChangeText::line),
                change.unknown().stream().map(reason -> "not compared: " + reason));
        if (change.isPassed()) {
            skipped(ChangeText.TITLE, weaker);
        } else {
            suite(
                    name(ChangeText.TITLE),
                    weaker.map(text -> new Case(text, "failure", text)).toList());
        }
    }

    private void skipped(String file, Stream<String> reasons) throws XMLStreamException {
        suite(
                name(file),
                reasons.map(reason -> new Case(reason, SKIPPED, reason)).toList());
    }

    /** Build servers take what is behind the last dot for a class, and what is before it for its package. */
    private static String name(String file) {
        return file.replaceFirst("\\.[a-z]+$", "").replace('/', '.');
    }

    /** Nothing, if there are no cases. */
    private void suite(String name, List<Case> cases) throws XMLStreamException {
        if (cases.isEmpty()) {
            return;
        }
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", count("failure", cases));
        attribute("errors", count("error", cases));
        attribute("skipped", count(SKIPPED, cases));
        attribute("time", "0");
        for (Case one : cases) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            attribute("classname", name);
            attribute("name", one.name());
            attribute("time", "0");
            outcome(one);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String count(String outcome, List<Case> cases) {
        return String.valueOf(
                cases.stream().filter(one -> one.outcome().equals(outcome)).count());
    }

    private void outcome(Case one) throws XMLStreamException {
        if (one.outcome().equals(SKIPPED)) {
            xml.writeEmptyElement(SKIPPED);
            attribute("message", one.text());
        } else if (!one.outcome().isEmpty()) {
            xml.writeStartElement(one.outcome());
            attribute("message", one.text().lines().findFirst().orElse(""));
            attribute("type", "plumbline");
            // In one piece, as Surefire writes it: its parser takes the blanks away around every escaped letter.
            xml.writeCData(legal(one.text()).replace("]]>", "]]]]><![CDATA[>"));
            xml.writeEndElement();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** XML has no way to write most control characters. */
    private static String legal(String text) {
        return text.codePoints()
                .map(point -> point >= 0x20 && point < 0xFFFE && !Character.isSurrogate((char) point)
                                || point > 0xFFFF
                                || point == '\n'
                                || point == '\t'
                        ? point
                        : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
