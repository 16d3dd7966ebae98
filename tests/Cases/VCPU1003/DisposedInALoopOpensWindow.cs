// What a loop goes over, or what it disposes of in each turn, opens a window when it is disposed of.
public static class DisposedInALoopOpensWindow
{
    [RunLoop]
    public static void Enumerated(Vcpu vcpu, IEnumerable<string> names)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        foreach (int round in new Rounds(vcpu.HostCpu))
        {
            System.Diagnostics.Debug.WriteLine(round);
        }

        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void OneByOne(Vcpu vcpu, IDisposable[] windows)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        foreach (IDisposable window in windows)
        {
            window.Dispose();
        }

        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private sealed class Rounds(HostCpu cpu)
    {
        public Enumerator GetEnumerator() => new(cpu);
    }

    private sealed class Enumerator(HostCpu cpu) : IDisposable
    {
        public int Current { get; private set; }

        public bool MoveNext() => Current++ < 3;

        public void Dispose()
        {
            cpu.EnableInterrupts();
            cpu.DisableInterrupts();
        }
    }
}
