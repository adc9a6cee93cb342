package dev.plumbline.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a source declares, found without a compiler. */
class SourceTextTest {

    @Test
    void every_kind_of_type_is_found_also_within_another() {
        assertThat(
                        java(
                                """
                        package com.acme;
                        import java.util.*;
                        @SuppressWarnings({"a", "b"})
                        public sealed class Outer<T extends Comparable<T>> permits Outer.Inner {
                            static final class Inner extends Outer<String> { enum Deep { A { void x() { class No { } } }, B; } }
                            @interface Marker { String[] value() default {}; Class<?> type() default Outer.class; }
                            record Pair<A>(@Marker({"x"}) int one, A other) { record In() { } }
                            interface Port { }
                        }
                        enum Second { }
                        """))
                .containsExactly(
                        "com.acme.Outer",
                        "com.acme.Outer$Inner",
                        "com.acme.Outer$Inner$Deep",
                        "com.acme.Outer$Marker",
                        "com.acme.Outer$Pair",
                        "com.acme.Outer$Pair$In",
                        "com.acme.Outer$Port",
                        "com.acme.Second");
    }

    @Test
    void one_line_is_enough() {
        assertThat(java("package com.acme; class B {}")).containsExactly("com.acme.B");
        assertThat(of("B.java", "/* package no; */ package com . acme\n.shop ; class B {}")
                        .packageName())
                .isEqualTo("com.acme.shop");
    }

    @Test
    void what_looks_like_a_type_is_none_in_comments_texts_and_code() {
        assertThat(
                        java(
                                """
                        package com.acme;
                        // class No1 {
                        /* class No2 { /* */
                        class Yes {
                            String a = "class No3 { \\" class No4 {";
                            String b = \"""
                                class No5 { "" \\\""" class No6 {
                                \""";
                            char c = '"', d = '{', e = '\\'';
                            Class<?> f = Yes.class;
                            int record = 1;
                            boolean x(int record, Optional<String> other) { return y(-record + run(1)); }
                            Object g = new Object() { class No7 { } };
                            void m() { record No8(int x) { } interface No9 { } Runnable r = () -> { enum No10 { } }; }
                            { class No11 { } }
                            static class AlsoYes { }
                        }
                        """))
                .containsExactly("com.acme.Yes", "com.acme.Yes$AlsoYes");
    }

    @Test
    void modules_and_packages_need_no_class_but_annotated_packages_do() {
        assertThat(of("package-info.java", "/** {@code @Deprecated} */ package com.acme; import a.B;")
                        .classes())
                .isEmpty();
        assertThat(of("package-info.java", "package com.acme; @Deprecated class Here {}")
                        .classes())
                .containsExactly("com.acme.Here");
        assertThat(of("package-info.java", "package com.acme;").possibleClasses())
                .containsExactly("com.acme.package-info");
        assertThat(of("package-info.java", "@Deprecated(since = \";\")\npackage com.acme;")
                        .classes())
                .containsExactly("com.acme.package-info");
        assertThat(of("module-info.java", "module com.acme { requires java.sql; }")
                        .classes())
                .isEmpty();
        assertThat(of("Main.java", "void main() { }\nclass Inner { }\n").classes())
                .isEmpty();
    }

    @Test
    void kotlin_has_classes_objects_and_the_class_of_its_functions() {
        assertThat(
                        kotlin(
                                """
                        package com.acme.`in`

                        data class Point(val x: Int, val y: Int = run { 1 })
                        sealed interface Shape { data object Round : Shape }
                        fun interface Job { fun run() }
                        enum class Colour { RED { fun x() { class No } }, BLUE; annotation class Of }
                        class Empty
                        object Single { class In }
                        class Holder { companion object { class Deep } ; inner class Inner }
                        class Named { companion object Factory }
                        typealias Points = List<Point>
                        """))
                .containsExactly(
                        "com.acme.in.Point",
                        "com.acme.in.Shape",
                        "com.acme.in.Shape$Round",
                        "com.acme.in.Job",
                        "com.acme.in.Colour",
                        "com.acme.in.Colour$Of",
                        "com.acme.in.Empty",
                        "com.acme.in.Single",
                        "com.acme.in.Single$In",
                        "com.acme.in.Holder",
                        "com.acme.in.Holder$Companion",
                        "com.acme.in.Holder$Companion$Deep",
                        "com.acme.in.Holder$Inner",
                        "com.acme.in.Named",
                        "com.acme.in.Named$Factory");
        assertThat(kotlin("package a\nclass Empty\nfun go() { class No }\n")).containsExactly("a.Empty", "a.FilesKt");
        assertThat(kotlin("package a\nval x by lazy { object : Runnable { override fun run() { } } }\n"))
                .containsExactly("a.FilesKt");
        assertThat(kotlin("@file:JvmName(\"Tools\")\npackage a\nval x = 1\n")).containsExactly("a.Tools");
        assertThat(kotlin("@file:JvmName(NAME)\npackage a\nval x = 1\n")).isEmpty();
        assertThat(kotlin("package a\ntypealias X = Int\n")).isEmpty();
        assertThat(of("my-tools.kt", "fun x() = 1\n").classes()).containsExactly("My_toolsKt");
    }

    @Test
    void texts_and_comments_of_kotlin_are_no_code_however_deep() {
        assertThat(
                        kotlin(
                                """
                        package a
                        /* class No1 /* class No2 */ class No3 */
                        class Yes {
                            val a = "${ if (x) "class No4 {" else "}" } class No5 {"
                            val b = \"""class No6 { \\\""" + \"""a ""\"""
                            val c = Yes::class
                            val `class No7` = 1
                        }
                        """))
                .containsExactly("a.Yes");
    }

    private static List<String> java(String text) {
        return of("Outer.java", text).classes();
    }

    private static List<String> kotlin(String text) {
        return of("files.kt", text).classes();
    }

    private static SourceText of(String file, String text) {
        return SourceText.of(file, text);
    }
}
