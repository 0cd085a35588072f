package org.entente.platform.rendered;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.entente.platform.page.Preferred;
import org.entente.platform.page.Sharing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Answers who has not signed in with pages that are already made, before anything else is asked.
///
/// Whoever carries a session or has just been told something is never answered so.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RenderedPagesFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int LOCKS = 64;

  private final transient RenderedPages pages;
  private final transient Preferred preferred;

  /// So that of many who wait for the same page that has changed, one makes it.
  private final transient ReentrantLock[] making =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  RenderedPagesFilter(RenderedPages pages, Preferred preferred) {
    this.pages = pages;
    this.preferred = preferred;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!mayShare(request)) {
      chain.doFilter(request, response);
      return;
    }
    PageKey key = key(request);
    Rendered page = pages.find(key);
    if (page != null) {
      page.send(request, response);
    } else if (pages.knows(key)) {
      makeOnce(key, request, response, chain);
    } else {
      make(key, request, response, chain);
    }
  }

  private void makeOnce(
      PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ReentrantLock lock = making[Math.floorMod(key.hashCode(), LOCKS)];
    Rendered page;
    lock.lock();
    try {
      page = pages.find(key);
      if (page == null) {
        make(key, request, response, chain);
      }
    } finally {
      lock.unlock();
    }
    if (page != null) {
      page.send(request, response);
    }
  }

  private void make(
      PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RenderedPages.Start start = pages.start();
    Sharing.offer(request);
    chain.doFilter(request, response);
    Sharing.Given given = Sharing.given(request);
    if (given == null) {
      return;
    }
    if (response.getHeader(HttpHeaders.SET_COOKIE) != null) {
      throw new IllegalStateException(
          "%s sets a cookie, so it is not the same for all.".formatted(request.getRequestURI()));
    }
    Rendered page = Rendered.of(given, response);
    if (key.isWorthKeeping()) {
      pages.keep(key, start, page);
    }
    page.send(request, response);
  }

  private static boolean mayShare(HttpServletRequest request) {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return false;
    }
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (Preferred.isPersonal(cookie.getName())) {
          return false;
        }
      }
    }
    return true;
  }

  private PageKey key(HttpServletRequest request) {
    @Nullable String host = request.getHeader(HttpHeaders.HOST);
    return new PageKey(
        (request.isSecure() ? "https://" : "http://") + host,
        request.getRequestURI(),
        request.getQueryString(),
        preferred.language(request),
        Preferred.theme(request));
  }
}
