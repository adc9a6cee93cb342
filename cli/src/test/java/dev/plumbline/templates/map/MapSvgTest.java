package dev.plumbline.templates.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.MapAxes;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.decision.DecisionEngine;
import dev.plumbline.adr.map.DecisionMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MapSvgTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A catalog whose words are awkward in XML and Markdown. */
    private static final String AWKWARD =
            """
            catalog: awkward
            version: 1
            title: Salt & <pepper> "both" [x](y)
            groups: {a: A}
            questions:
              - {id: a.number, ask: 'Less < or > & "quoted"?', why: so, type: whole-number, from: 0, to: 50, default: 10}
              - {id: a.word, ask: Which & why?, why: so, type: yes-no, default: "no"}
            criteria: [{id: c, title: C, weight: 100, best: b, worst: w}]
            dimensions: []
            options:
              - id: low
                title: Low & <slow>
                summary: s
                moving-parts: 0
                reversal: 0
                variants: []
                points: {c: {start: 9, because: b, adjust: [{when: {a.number: "> 20"}, by: -8, because: b}]}}
              - id: high
                title: High "&" dry
                summary: s
                moving-parts: 0
                reversal: 0
                variants: []
                points: {c: {start: 5, because: b, adjust: []}}
            map: {x: a.number, y: a.word}
            """;

    private static DecisionMap awkward() {
        Catalog catalog = CatalogReader.read("awkward.yaml", AWKWARD);
        return map(catalog, "a.number", "a.word");
    }

    private static DecisionMap map(Catalog catalog, String x, String y, String... settings) {
        List<String> all = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        all.addAll(List.of(settings));
        Constraints constraints = AnswersFile.settings(catalog.name(), catalog.questions(), all)
                .toConstraints(catalog.name(), catalog.questions(), DAY);
        return new DecisionEngine(catalog).decide(constraints).map(new MapAxes(x, y));
    }

    private static DecisionMap shipped(String x, String y, String... settings) {
        List<String> all = new ArrayList<>(List.of("team.engineers=5", "volume.per-day=1000"));
        all.addAll(List.of(settings));
        return map(CatalogReader.shipped("notification"), x, y, all.toArray(String[]::new));
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(place -> (Element) nodes.item(place))
                .toList();
    }

    @Test
    void every_text_survives_as_it_is() throws Exception {
        Document document = parsed(MapSvg.of(awkward(), "Tom & <Jerry> \u0000\uFFFF"));

        assertThat(elements(document, "text"))
                .extracting(Element::getTextContent)
                .contains("Low & <slow>", "High \"&\" dry", "Tom & <Jerry> ??")
                .contains("a.number: Less < or > & \"quoted\"?", "a.word: Which & why?")
                .anyMatch(text -> text.startsWith("Salt & <pepper> \"both\""));
    }

    @Test
    void it_says_all_it_shows() throws Exception {
        Document document = parsed(MapSvg.of(awkward(), "app"));
        Element root = document.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(elements(document, "title").get(0).getAttribute("id")).isEqualTo("title");
        assertThat(elements(document, "desc").get(0).getAttribute("id")).isEqualTo("desc");
        assertThat(elements(document, "desc").get(0).getTextContent())
                .contains("Here a.number is 10 and a.word is no: low & <slow> wins.")
                .contains("Nearest border: at 21 (a.number): high \"&\" dry wins.")
                .contains("Low & <slow>: a.number 0 to 20 and a.word no to yes.")
                .contains("High \"&\" dry: a.number 21 to 50 and a.word no to yes.");
    }

    @ParameterizedTest
    @CsvSource({
        "volume.per-day,team.engineers",
        "volume.per-day,budget.monthly",
        "infrastructure.broker,hosting.policy",
        "delivery.channels,volume.per-day",
        "volume.burst-count,delivery.max-delay",
        "purpose,team.on-call"
    })
    void it_stands_alone_and_is_legible(String x, String y) throws Exception {
        DecisionMap map = shipped(x, y, "budget.hard=yes", "budget.monthly=400..900", "team.on-call=unknown");
        String svg = MapSvg.of(map, "app");
        Document document = parsed(svg);

        assertThat(elements(document, "script")).isEmpty();
        assertThat(elements(document, "image")).isEmpty();
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href", "@import");
        assertThat(svg).contains("prefers-color-scheme: dark");
        assertThat(elements(document, "text")).allMatch(text -> Integer.parseInt(text.getAttribute("font-size")) >= 12);
    }

    @ParameterizedTest
    @CsvSource({"volume.per-day,team.engineers", "infrastructure.broker,hosting.policy", "volume.per-day,purpose"})
    void every_region_has_a_hatch_of_its_own_and_is_named(String x, String y) throws Exception {
        DecisionMap map = shipped(x, y);
        Document document = parsed(MapSvg.of(map, "app"));
        Set<String> hatches = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Element pattern : elements(document, "pattern")) {
            ids.add(pattern.getAttribute("id"));
            Element strokes = (Element) pattern.getElementsByTagName("path").item(0);
            hatches.add(strokes.getAttribute("d"));
        }

        assertThat(hatches).hasSameSizeAs(map.regions());
        assertThat(elements(document, "path").stream()
                        .map(path -> path.getAttribute("fill"))
                        .filter(fill -> fill.startsWith("url("))
                        .map(fill -> fill.substring(5, fill.length() - 1)))
                .containsExactlyInAnyOrderElementsOf(ids);
        MapWording wording = new MapWording(map);
        assertThat(elements(document, "text"))
                .extracting(Element::getTextContent)
                .containsAll(map.regions().stream()
                        .map(region -> wording.name(region.outcome()))
                        .toList());
    }

    /** The areas of the paths, by the shoelace formula, against those of the rectangles. */
    @ParameterizedTest
    @CsvSource({
        "volume.per-day,budget.monthly",
        "infrastructure.broker,hosting.policy",
        "delivery.channels,volume.per-day"
    })
    void a_path_goes_around_its_rectangles(String x, String y) throws Exception {
        DecisionMap map = shipped(x, y, "budget.hard=yes", "budget.monthly=600");
        PlotArea frame = PlotArea.of(map, 100);
        for (DecisionMap.Region region : map.regions()) {
            double rectangles = region.boxes().stream()
                    .mapToDouble(box -> frame.width()
                            * map.x().extent(box.left(), box.right())
                            * frame.height()
                            * map.y().extent(box.bottom(), box.top()))
                    .sum();

            assertThat(area(new OutcomeBorder(frame, region.outcome()).path()))
                    .isCloseTo(rectangles, org.assertj.core.data.Offset.offset(60.0));
        }
    }

    private static double area(String path) {
        double area = 0;
        for (String loop : path.split("Z")) {
            List<double[]> corners = new ArrayList<>();
            Matcher matcher = Pattern.compile("[ML](\\S+) ([^LZ]+)").matcher(loop);
            while (matcher.find()) {
                corners.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
            }
            for (int i = 0; i < corners.size(); i++) {
                double[] here = corners.get(i);
                double[] next = corners.get((i + 1) % corners.size());
                area += (here[0] * next[1] - next[0] * here[1]) / 2;
            }
        }
        return Math.abs(area);
    }
}
