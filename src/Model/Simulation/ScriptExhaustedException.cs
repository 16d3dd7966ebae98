namespace VcpuLint.Model;

/// <summary>The port enters the guest or waits once more than the script has an answer for.</summary>
public sealed class ScriptExhaustedException : Exception
{
    internal ScriptExhaustedException(string message)
        : base(message)
    {
    }
}
