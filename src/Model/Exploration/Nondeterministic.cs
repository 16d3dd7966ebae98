using System.Runtime.CompilerServices;

namespace VcpuLint.Model;

/// <summary>
/// A condition that the model does not have: whether a page is there, what a device says, how the user configured the host. A port or a test
/// asks here instead of making one up, and whoever runs the port decides.
/// </summary>
public static class Nondeterministic
{
    /// <summary>
    /// A free choice. The <see cref="Explorer"/> tries both answers; one that differs from the last answer at the same place (at first
    /// <see langword="false"/>) is a surprise. Under a <see cref="ScriptedHost"/> the script has the answer
    /// (<see cref="HostScript.Answer"/>). It takes no vCPU and does nothing to the protocol, so it needs no contract. Context: any.
    /// </summary>
    /// <param name="file">The file of the call; leave it to the compiler.</param>
    /// <param name="line">The line of the call; leave it to the compiler.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">No host runs on this thread.</exception>
    /// <exception cref="ScriptExhaustedException">The script has no more answers.</exception>
    public static bool Bool([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => HostKernel.Current.Answer(file, line);
}
