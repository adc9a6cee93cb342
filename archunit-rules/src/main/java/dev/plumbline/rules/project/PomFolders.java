package dev.plumbline.rules.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What poms say about the folders of a build, and about what its compilers pass over; empty where they say nothing.
 *
 * @param directories in place of {@code target}, relative to the module; more than one if profiles have their own
 * @param outputs in place of {@code target/classes}
 * @param sources in place of {@code src/main/java}, or besides
 * @param includes patterns of Ant
 * @param excludes patterns of Ant
 * @param resources folders, in place of {@code src/main/resources}
 */
record PomFolders(
        List<String> directories,
        List<String> outputs,
        List<String> sources,
        List<String> includes,
        List<String> excludes,
        List<String> resources) {

    static final PomFolders NONE = new PomFolders(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final String DIRECTORIES = "/project/build/directory|/project/profiles/profile/build/directory";
    private static final String OUTPUTS = "/project/build/outputDirectory";
    private static final String SOURCES = "/project/build/sourceDirectory"
            + "|//plugin[artifactId='kotlin-maven-plugin']//execution[not(goals/goal='test-compile')]//sourceDir"
            + "|//plugin[artifactId='build-helper-maven-plugin']//execution[goals/goal='add-source']//source";
    private static final String RESOURCES = "/project/build/resources/resource/directory"
            + "|/project/profiles/profile/build/resources/resource/directory";
    private static final String COMPILER =
            "//plugin[artifactId='maven-compiler-plugin'" + " or artifactId='kotlin-maven-plugin']";

    /**
     * Reads poms, the module's own first: what it says goes before what its parents say.
     *
     * @param resolved puts values in for properties; what it leaves is passed over
     */
    static PomFolders of(List<Path> poms, UnaryOperator<String> resolved) throws SAXException, IOException {
        List<Document> documents = new ArrayList<>();
        for (Path pom : poms) {
            documents.add(read(pom));
        }
        UnaryOperator<String> path =
                written -> resolved.apply(written.replaceAll("\\$\\{(?:project\\.)?basedir}/*", ""));
        List<String> directories = first(documents, DIRECTORIES, path);
        String target = directories.isEmpty() ? "target" : directories.get(0);
        UnaryOperator<String> below = written -> path.apply(written.replace("${project.build.directory}", target));
        return new PomFolders(
                directories,
                first(documents, OUTPUTS, below),
                first(documents, SOURCES, below),
                first(documents, COMPILER + "//includes/include", resolved),
                documents.stream()
                        .flatMap(pom -> values(pom, COMPILER + "//excludes/exclude").stream())
                        .map(resolved)
                        .toList(),
                first(documents, RESOURCES, below));
    }

    private static List<String> first(List<Document> poms, String values, UnaryOperator<String> resolved) {
        return poms.stream()
                .map(pom -> values(pom, values))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(resolved)
                .filter(value -> !value.isEmpty() && !value.contains("${"))
                .toList();
    }

    private static List<String> values(Document pom, String expression) {
        try {
            NodeList found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(expression, pom, XPathConstants.NODESET);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                values.add(found.item(i).getTextContent().strip());
            }
            return values;
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(expression, e);
        }
    }

    /** Elements are known by their plain names. */
    private static Document read(Path pom) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile());
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
