package dev.plumbline.templates.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.ScaffoldFiles;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.DecisionEngine;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.templates.render.TemplateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A second kind of decision, where files are kept: a folder of its name, and no class that knows it. */
class KitTest {

    private static final Kit FILES = Kit.shipped("file-storage").orElseThrow();

    @Test
    void an_option_gets_its_own_layer_and_what_every_project_has() {
        SortedMap<String, byte[]> files = FILES.files(decided(3), Map.of("name", "vault", "package", "com.acme.vault"));

        assertThat(files).containsOnlyKeys("README.md", "src/main/java/com/acme/vault/FileTable.java");
        assertThat(text(files, "README.md")).isEqualTo("# vault\n\nFiles are rows.\nFiles have at most 3 MB.\n");
        assertThat(text(files, "src/main/java/com/acme/vault/FileTable.java")).startsWith("package com.acme.vault;\n");
    }

    @Test
    void another_option_gets_another_layer() {
        assertThat(FILES.files(decided(500), Map.of("name", "vault", "package", "com.acme.vault")))
                .containsOnlyKeys("README.md", "src/main/java/com/acme/vault/Bucket.java", "chunks.md", "limits.md");
    }

    @Test
    void a_layer_may_be_for_some_answers_only() {
        assertThat(FILES.files(decided(10), Map.of("name", "vault", "package", "com.acme.vault")))
                .doesNotContainKeys("chunks.md", "limits.md");
        assertThat(FILES.files(decided(11), Map.of("name", "vault", "package", "com.acme.vault")))
                .containsKey("chunks.md")
                .doesNotContainKey("limits.md");
    }

    @Test
    void what_the_templates_do_not_serve_is_missing() {
        Decision decision = decided(500);

        assertThat(FILES.missing(decision)).isEmpty();
        assertThat(decision.options()).anySatisfy(option -> {
            assertThat(option.id()).isEqualTo("file-share");
            assertThat(FILES.missing(decision, option)).contains("the option file-share");
        });
    }

    @Test
    void a_kind_of_decision_without_a_folder_has_no_kit() {
        assertThat(Kit.shipped("where-lunch-is")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_templates_of_a_kit_ask_for_nothing_that_nobody_gives(String kind) {
        Diagnostics diagnostics = new Diagnostics();

        Kit.shipped(kind).orElseThrow().check(diagnostics);

        assertThatCode(diagnostics::throwIfAny).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a [=nobody] b                                  | 1:5: nobody
                    <#if option == "x" && un??>y</#if>             | 1:23: un
                    <#list first as x>[=x] [=x.y] [=y]</#list>     | 1:8: first, 1:33: y
                    <#list page.a as k, v>[=k][=v.k]</#list>       |
                    <#list page.a><#items as i>[=i?index]</#items></#list> |
                    <#assign a = b + 1>[=a]                        | 1:14: b
                    <#assign a>[=c]</#assign>[=a]                  | 1:14: c
                    <#macro m p q=r>[=p][=q]</#macro><@m p=s q=1/> | 1:40: s
                    <@other; l>[=l]</@other>                       | 1:3: other
                    [=page.a?map(it -> it.b + z)?join(",")]        | 1:27: z
                    [="text with [=inner] and r"]                  | 1:16: inner
                    [=option?switch("a", one, "b", "two")]         | 1:22: one
                    <#list 1..last as n>[=n]</#list>               | 1:11: last
                    <#include "/x/" + where + "/y">                | 1:19: where
                    <#include "/x" ignore_missing=true>            |
                    <#-- [=comment] --><#noparse>[=raw]</#noparse> |
                    ${shell} #{other}                              |
                    [=(name)!"none"] [=package?upper_case]         |
                    """)
    void what_a_template_asks_for_is_found_without_filling_it(String template, String told) {
        Diagnostics diagnostics = new Diagnostics();
        TemplateFolder folder = TemplateFolder.of(new ScaffoldFiles(
                "", new TreeMap<>(Map.of("common/files/x.txt.ftl", template.getBytes(StandardCharsets.UTF_8)))));

        new TemplateCheck(folder, Set.of("name", "package", "page", "option"), diagnostics).layer("common", false);

        assertThat(found(diagnostics)).isEqualTo(told == null ? "" : told);
    }

    /** Every kit that is on the class path, but for those that are broken on purpose. */
    private static Stream<String> kinds() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (String sources : List.of("main", "test")) {
            Path kits = Path.of("src/" + sources + "/resources/dev/plumbline/templates/kits");
            try (Stream<Path> folders = Files.list(kits)) {
                folders.map(folder -> String.valueOf(folder.getFileName())).forEach(kinds::add);
            }
        }
        return kinds.stream().filter(kind -> !kind.startsWith("broken-"));
    }

    private static String found(Diagnostics diagnostics) {
        try {
            diagnostics.throwIfAny();
            return "";
        } catch (InvalidInputException e) {
            return e.diagnostics().stream()
                    .map(one -> one.location().line() + ":" + one.location().column() + ": "
                            + one.problem().replace("nobody gives ", ""))
                    .collect(Collectors.joining(", "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    broken-part   | broken-part/kit.yaml:6:12: there is no options/one/parts/readme.md
                    broken-layer  | broken-layer/kit.yaml:3:13: there is nothing in commn
                    broken-choice | broken-choice/kit.yaml:6:16: there is no options/two
                    broken-name   | broken-name/kit.yaml:1:6: this kit is in the folder broken-name
                    broken-word   | broken-word/kit.yaml:4:5: otherwize is not known in a layer
                    broken-each   | broken-each/kit.yaml:5:11: nobody gives channles; did you mean channels?
                    broken-in     | broken-in/kit.yaml:6:18: there is no options/onw; did you mean one?
                    """)
    void what_is_wrong_with_a_kit_is_told_with_its_place_when_it_is_read(String kit, String problem) {
        assertThatThrownBy(() -> Kit.shipped(kit))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(problem);
    }

    private static Decision decided(long megabytes) {
        Constraints constraints = new Constraints(
                "file-storage",
                new Project("vault", "com.acme", "com.acme.vault"),
                Optional.empty(),
                LocalDate.of(2026, 11, 26),
                Map.of("files.largest", new Answer.Known(new Value.Amount(megabytes))));
        return new DecisionEngine(CatalogReader.shipped("file-storage"))
                .decide(constraints)
                .decision();
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
    }
}
