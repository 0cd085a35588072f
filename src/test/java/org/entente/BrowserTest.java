package org.entente;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test through Chromium, on the application of [EntenteTest].
///
/// A test method may ask for a `Page` of Playwright (a visitor who reads French and has a large
/// screen; addresses start at `/`), and for [Visitors] where it needs several people. A failed test
/// leaves a picture of each of its pages in `target/screenshots/failed`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@EntenteTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
