// What decides nothing is no step of the path to the entry: conditions, loops, handlers and finally blocks that only trace.
using System.Diagnostics;

[Port("x86")]
public sealed class EntryBehindWhatDecidesNothingPort : ArchPort
{
    private readonly HostSpinLock _state = new();

    public override int Run(Vcpu vcpu)
    {
        bool verbose = Debugger.IsAttached;
        {|#0:_state.Lock()|};
        if (verbose)
        {
            Trace.WriteLine("verbose");
        }

        if (vcpu.Cpu > 3)
        {
        }
        else
        {
            Trace.WriteLine("few");
        }

        switch (vcpu.Cpu)
        {
            case 0:
                Trace.WriteLine("first");
                break;
            case 1:
                Trace.WriteLine("second");
                break;
            default:
                break;
        }

        while (Debugger.IsAttached)
        {
            Trace.WriteLine("wait");
        }

        do
        {
            Trace.WriteLine("wait");
        }
        while (Debugger.IsLogging());

        for (; ;)
        {
            if (!Environment.HasShutdownStarted)
            {
                break;
            }
        }

        try
        {
            Trace.WriteLine("try");
        }
        catch (InvalidOperationException)
        {
            Trace.WriteLine("caught");
        }
        catch (Exception)
        {
            Trace.WriteLine("else");
        }

        try
        {
            Trace.WriteLine("try");
            if (verbose)
            {
                Trace.WriteLine("verbose");
            }
        }
        finally
        {
            Trace.WriteLine("finally");
        }

        {|#1:[|vcpu.EnterGuest()|]|};
        _state.Unlock();
        return 0;
    }
}
