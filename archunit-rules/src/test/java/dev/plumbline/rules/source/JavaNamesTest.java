package dev.plumbline.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.source.JavaNames.Named;
import dev.plumbline.rules.source.JavaNames.UnreadException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaNamesTest {

    @Test
    void a_type_is_named_where_it_is_used_and_not_where_it_is_imported() throws UnreadException {
        JavaNames names = JavaNames.of(
                """
                package a;

                import b.Unused;
                import b.Used;

                /** Not even {@link Unused}. */
                class C {
                    // Unused
                    String text = "Unused";
                    Used used;
                }
                """);

        assertThat(names.types()).containsExactly(new Named("b.Used", "a.C", 10));
    }

    @Test
    void what_a_class_file_has_of_a_type_is_told_whatever_the_form() throws UnreadException {
        assertThat(types(
                        """
                        package a;
                        import b.*;
                        import static b.Static.call;
                        import b.Outer;
                        import b.Outer2.Inner2;
                        @b.Annotation
                        class C extends b.Parent<b.Argument> implements b.Face {
                            b.Result result(b.Given given) throws b.Thrown { call(); return Outer.Inner.make(); }
                            Object cast(Object of) { return (b.Cast) of; }
                            boolean is(Object of) { return of instanceof b.Kind || of == b.Literal.class; }
                            Runnable run = b.Reference::run;
                            Inner2 inner;
                            void local() {
                                b.Asked asked = find();
                                asked.answer();
                                try { new b.Made(); } catch (b.Caught e) { }
                            }
                        }
                        """
                                .replace("b.", "b.b.")))
                .containsExactlyInAnyOrder(
                        "b.b.Annotation",
                        "b.b.Parent",
                        "b.b.Argument",
                        "b.b.Face",
                        "b.b.Result",
                        "b.b.Given",
                        "b.b.Thrown",
                        "b.b.Static",
                        "b.b.Outer$Inner",
                        "b.b.Cast",
                        "b.b.Kind",
                        "b.b.Literal",
                        "b.b.Reference",
                        "b.b.Outer2$Inner2",
                        "b.b.Asked",
                        "b.b.Made",
                        "b.b.Caught");
    }

    @Test
    void what_leaves_no_trace_in_a_class_file_is_not_told() throws UnreadException {
        assertThat(
                        types(
                                """
                        package a;
                        import b.b.Constant;
                        import b.b.Element;
                        import b.b.Local;
                        import b.b.Shadowed;
                        import b.b.Silent;
                        import java.util.ArrayList;
                        import lombok.Getter;
                        @Getter
                        class C {
                            int mode = Constant.NON_PERSISTENT;
                            java.util.@b.b.OfType ArrayList all;
                            int other = b.b.Constant.MODE;
                            Object list = new ArrayList<Element>();
                            void local() {
                                Local none = null;
                                @Silent int i = 0;
                                System.out.println(none + "" + i);
                            }
                            class Shadowed { }
                            Shadowed shadowed;
                            static class org { static class Acme { } }
                        }
                        """))
                .containsExactly("java.util.ArrayList");
    }

    @Test
    void a_star_is_said_to_hide_what_it_brings() throws UnreadException {
        assertThat(JavaNames.of("package a; import b.c.*; class C { D d; }").unread())
                .containsExactly("which types it takes from b.c.*");
    }

    @Test
    void a_text_counts_as_the_compiler_puts_it_together_and_not_with_what_is_worked_out_later() throws UnreadException {
        assertThat(JavaNames.of(
                                """
                                class C {
                                    String a = "https://a.com";
                                    String b = "https://" + "b.com";
                                    String c = "https://c.com/" + a;
                                    String d = ("https://d.com/") + a;
                                    { a += "https://e.com"; a += ("https://f.com"); }
                                }
                                """)
                        .texts())
                .extracting(Named::name)
                .containsExactly("https://a.com", "https://b.com");
    }

    @Test
    void the_class_around_is_called_as_in_its_class_file() throws UnreadException {
        JavaNames names = JavaNames.of(
                "package a; class C { enum D { ONE { Object o = new b.c.E(); } } void f() { class G { b.c.F f; } } }");

        assertThat(names.types()).containsExactly(new Named("b.c.E", "a.C$D", 1), new Named("b.c.F", "a.C", 1));
    }

    @Test
    void what_is_no_java_is_told_with_the_line() {
        assertThatThrownBy(() -> JavaNames.of("class C {\n  int x = ;\n}"))
                .isInstanceOf(UnreadException.class)
                .hasMessage("it is no Java: line 2: illegal start of expression");
    }

    private static List<String> types(String text) throws UnreadException {
        return JavaNames.of(text).types().stream().map(Named::name).toList();
    }
}
