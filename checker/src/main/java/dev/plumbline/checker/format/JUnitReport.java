package dev.plumbline.checker.format;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.Finding;
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
final class JUnitReport {

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

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
        if (check.problem().isPresent()) {
            String suite = check.path().isEmpty() ? "Plumbline" : check.path();
            startSuite(suite, 1, 0, 1, 0);
            startCase(suite, "the code is checked");
            fail("error", check.problem().get());
            end();
            end();
        }
        Map<String, List<CheckedRule>> bySource = check.report().map(RuleReport::checked).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(CheckedRule::source, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<CheckedRule>> source : bySource.entrySet()) {
            write(
                    suite(check.name(source.getKey())),
                    source.getValue(),
                    check.report().orElseThrow());
        }
        List<String> notEnforced = check.report().map(RuleReport::notEnforced).orElse(List.of());
        writeSkipped(suite(check.name("not enforceable")), notEnforced);
        writeSkipped(
                suite(check.name("warnings")),
                check.warnings().stream()
                        .map(warning -> warning.file() + ":" + warning.line() + ": " + warning.text())
                        .toList());
    }

    private void write(String suite, List<CheckedRule> rules, RuleReport report) throws XMLStreamException {
        int failures = (int)
                rules.stream().filter(rule -> finding(rule, report).isPresent()).count();
        startSuite(suite, rules.size(), failures, 0, report.isInPart() ? rules.size() - failures : 0);
        for (CheckedRule rule : rules) {
            startCase(suite, rule.id() + ": " + rule.statement());
            Optional<Finding> finding = finding(rule, report);
            if (finding.isPresent()) {
                fail("failure", finding.get().text());
            } else if (report.isInPart()) {
                skip(PartText.SUMMARY);
            }
            end();
        }
        end();
    }

    private void write(Change change) throws XMLStreamException {
        String suite = suite(ChangeText.TITLE);
        List<String> weaker = Stream.concat(
                        change.weaker().stream().map(ChangeText::line),
                        change.unknown().stream().map(reason -> "not compared: " + reason))
                .toList();
        if (change.isPassed()) {
            writeSkipped(suite, weaker);
            return;
        }
        startSuite(suite, weaker.size(), weaker.size(), 0, 0);
        for (String text : weaker) {
            startCase(suite, text);
            fail("failure", text);
            end();
        }
        end();
    }

    private void writeSkipped(String suite, List<String> reasons) throws XMLStreamException {
        if (reasons.isEmpty()) {
            return;
        }
        startSuite(suite, reasons.size(), 0, 0, reasons.size());
        for (String reason : reasons) {
            startCase(suite, reason);
            skip(reason);
            end();
        }
        end();
    }

    private void skip(String reason) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", legal(reason));
    }

    /** Build servers take what is behind the last dot for a class, and what is before it for its package. */
    private static String suite(String file) {
        return file.replaceFirst("\\.[a-z]+$", "").replace('/', '.');
    }

    private static Optional<Finding> finding(CheckedRule rule, RuleReport report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst();
    }

    private void startSuite(String name, int tests, int failures, int errors, int skipped) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", legal(name));
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(errors));
        xml.writeAttribute("skipped", String.valueOf(skipped));
        xml.writeAttribute("time", "0");
    }

    private void startCase(String suite, String name) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(suite));
        xml.writeAttribute("name", legal(name));
        xml.writeAttribute("time", "0");
    }

    private void fail(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", legal(text.lines().findFirst().orElse("")));
        xml.writeAttribute("type", "plumbline");
        writeWhole(legal(text));
        xml.writeEndElement();
    }

    /** In one piece, as Surefire writes it: its parser takes the blanks away around every escaped letter. */
    private void writeWhole(String text) throws XMLStreamException {
        xml.writeCData(text.replace("]]>", "]]]]><![CDATA[>"));
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
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
