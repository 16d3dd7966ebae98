// A method in a local is run as what it is: beside other variables, as the only one, in a block of its own, and converted to another delegate.
public static class MethodInALocalOpensWindow
{
    [RunLoop]
    public static void BesideOthers(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Action<Vcpu> window = OpenWindow;
        window(vcpu);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Alone(Vcpu vcpu)
    {
        Action<Vcpu> window = OpenWindow;
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            window(vcpu);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void InABlock(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Runnable)
        {
            int rounds = vcpu.Id;
            Trace(rounds);
        }

        if (!vcpu.Task.TransferWorkPending())
        {
            Action<Vcpu> window = OpenWindow;
            window(vcpu);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Converted(Vcpu vcpu)
    {
        HostCpu cpu = vcpu.HostCpu;
        Action<string> window = (Action<object>)(_ =>
        {
            cpu.EnableInterrupts();
            cpu.DisableInterrupts();
        });
        cpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            window("entry");
            [|vcpu.EnterGuest()|];
        }

        cpu.EnableInterrupts();
    }

    private static void OpenWindow(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }

    private static void Trace(int rounds) => System.Diagnostics.Debug.WriteLine(rounds);
}
